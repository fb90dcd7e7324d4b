package org.ngoaingu.account;

/** What came of answering a data request. */
public enum Answered {
    /** The answer is kept and on its way to the person. */
    SENT,
    /** The answer is kept; no chat reaches the person, who is to be told otherwise. */
    NOT_REACHED,
    /** It is not open any more, or not the actor's to answer; nothing changed. */
    NOT_OPEN
}
