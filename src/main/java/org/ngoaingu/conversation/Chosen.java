package org.ngoaingu.conversation;

import java.time.LocalDate;
import org.ngoaingu.channel.Inbound;

/**
 * A button that was pressed.
 *
 * @param id the middle part of its data; may be empty
 * @param choice the last part of its data; may be empty and may hold colons
 * @param sender the message: chat, person, language
 * @param today the day of the turn in the zone of the installation
 */
public record Chosen(String id, String choice, Inbound sender, LocalDate today) {}
