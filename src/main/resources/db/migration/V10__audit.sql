-- Who did what, to whom, when and why: ids, never names.
create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    act text not null,
    subject text not null,
    why text
);
create index audit_entry_at on audit_entry (at);

-- A chain: each seal covers entries that no earlier one does. entry_hashes tell which row of a broken seal was changed.
create table audit_seal (
    number bigint primary key check (number > 0),
    sealed_at timestamptz not null,
    entry_ids bigint[] not null,
    entry_hashes bytea[] not null check (cardinality(entry_hashes) = cardinality(entry_ids)),
    hash bytea not null
);
create index audit_seal_at on audit_seal (sealed_at);

grant select, insert on audit_entry, audit_seal to "${app_role}";
