-- Which units are under which plan. The nearest bound unit on a person's unit path decides.
create table plan_binding (
    unit_id bigint primary key, -- a unit of room staff
    plan_id text not null, -- of a plan file
    import_id bigint, -- the import that brought the unit, when the binding was made by itself
    bound_by bigint, -- the person who chose; absent for the command line and for imports
    since date not null
);
create index plan_binding_import on plan_binding (import_id) where import_id is not null;

grant select, insert, update, delete on plan_binding to "${app_role}";
