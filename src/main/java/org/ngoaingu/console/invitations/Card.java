package org.ngoaingu.console.invitations;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.account.Issued;

/**
 * One person's invitation as it is printed (phiếu mời).
 *
 * @param staffCode by which the office knows the person
 * @param code in groups of four
 * @param ways the chats that take the code
 */
record Card(String name, String staffCode, String unit, String code, List<Way> ways) {

    /**
     * One chat that takes the code.
     *
     * @param channel {@code telegram} or {@code web}
     */
    record Way(String channel, URI address, QrCode qr) {

        static Way of(String channel, URI address) {
            return new Way(channel, address, QrCode.of(address));
        }
    }

    static Card of(String name, String staffCode, @Nullable String unit, Issued.Code issued) {
        var ways = Stream.concat(
                        issued.telegram().stream().map(address -> Way.of("telegram", address)),
                        Stream.of(Way.of("web", issued.web())))
                .toList();
        return new Card(name, staffCode, unit == null ? "" : unit, issued.code().grouped(), ways);
    }
}
