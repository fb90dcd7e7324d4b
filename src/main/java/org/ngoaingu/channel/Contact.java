package org.ngoaingu.channel;

/**
 * A phone number that came as a contact (danh thiếp).
 *
 * @param own whether the channel vouches that it is the sender's own
 */
public record Contact(String phone, boolean own) {}
