-- The month of a test whose day the person does not know, as 2025-03.
alter table certificate_submission add column tested_in text;
alter table certificate_submission add check (tested is null or tested_in is null);
