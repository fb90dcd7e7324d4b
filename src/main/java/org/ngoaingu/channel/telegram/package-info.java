/**
 * Telegram: receiving by an own poller or a webhook, sending with the client of telegrambots. Jackson 2, which that
 * client brings, stays in here.
 */
@NullMarked
package org.ngoaingu.channel.telegram;

import org.jspecify.annotations.NullMarked;
