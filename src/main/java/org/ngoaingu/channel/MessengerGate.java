package org.ngoaingu.channel;

/** Whether messengers of others are used at all; room {@code trial} implements it, so that channel need not know trials. */
public interface MessengerGate {

    boolean messengersMayBeUsed();
}
