package org.ngoaingu.mail;

/** One e-mail, plain words. */
record Letter(MailAddress to, String subject, String text) {}
