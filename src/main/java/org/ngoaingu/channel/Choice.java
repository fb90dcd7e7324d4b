package org.ngoaingu.channel;

/**
 * One thing that can be chosen under a reply: a button where the driver has buttons, a numbered line elsewhere.
 *
 * @param data what comes back when it is chosen, {@code owner:id:choice}, at most 64 bytes
 * @param label what the person reads
 */
public record Choice(String data, String label) {

    private static final String SHARE_CONTACT = "@contact";

    /** Asks the person to share the own phone number; drivers that cannot do that leave it out. */
    public static Choice shareContact(String label) {
        return new Choice(SHARE_CONTACT, label);
    }

    public boolean sharesContact() {
        return data.equals(SHARE_CONTACT);
    }
}
