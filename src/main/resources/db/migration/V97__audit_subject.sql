-- What stands in the trail about a subject, asked by whom it concerns.
create index audit_entry_subject on audit_entry (subject text_pattern_ops);
