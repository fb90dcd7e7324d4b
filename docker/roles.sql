-- Run once by psql, as administrator, on a new PostgreSQL server: the owner of the tables (Flyway), the role that the
-- assistant works as, and their database. The passwords come from the environment.
\getenv owner_password OWNER_PASSWORD
\getenv assistant_password ASSISTANT_PASSWORD

create role owner login password :'owner_password';
create role assistant login password :'assistant_password';
create database assistant owner owner;
revoke all on database assistant from public;
grant connect on database assistant to assistant;

\connect assistant
create extension btree_gist;
