package org.ngoaingu.certificate;

/** One of the four skills that a certificate may score one by one. */
public enum Skill {
    LISTENING,
    READING,
    SPEAKING,
    WRITING;

    /** The letter that stands for it on score reports. */
    public String letter() {
        return name().substring(0, 1);
    }
}
