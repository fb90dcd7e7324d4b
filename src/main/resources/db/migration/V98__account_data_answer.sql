-- What was replied to a data request: done or refused, and in which words.
alter table data_request add column outcome text check (outcome in ('DONE', 'REFUSED'));
alter table data_request add column answer text;
update data_request set outcome = 'DONE', answer = '' where answered_at is not null;
alter table data_request add constraint answered_in_whole
    check ((answered_at is null) = (outcome is null) and (answered_at is null) = (answer is null));
