package org.ngoaingu.conversation;

import java.time.LocalDate;
import org.ngoaingu.channel.Inbound;

/**
 * Somebody wants to speak with a colleague.
 *
 * @param sender the message that led here: chat, person, language
 * @param about what the flow is called in which it was asked for
 * @param summary what was answered so far, a line each; of personal data only that it is there; may be empty
 * @param key names this wish: the same one has the same
 * @param today the day of the turn in the zone of the installation
 */
public record Handover(Inbound sender, String about, String summary, String key, LocalDate today) {}
