package org.ngoaingu.channel.telegram;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.platform.Message;
import org.ngoaingu.platform.StartRefused;

/** A proxy by which Telegram is reached: {@code http://[user:password@]host:port} or {@code socks5://…}. */
record ProxyAddress(
        Proxy.Type type, String host, int port, @Nullable String user, String password) {

    static ProxyAddress of(String text) {
        try {
            var uri = new URI(text.strip());
            if (uri.getScheme() == null || uri.getHost() == null || uri.getPort() < 1 || uri.getPort() > 65_535) {
                throw wrong();
            }
            var type = switch (uri.getScheme()) {
                case "http" -> Proxy.Type.HTTP;
                case "socks5" -> Proxy.Type.SOCKS;
                default -> throw wrong();
            };
            var login = Optional.ofNullable(uri.getUserInfo()).orElse("");
            var colon = login.indexOf(':');
            return new ProxyAddress(
                    type,
                    uri.getHost(),
                    uri.getPort(),
                    login.isEmpty() ? null : colon < 0 ? login : login.substring(0, colon),
                    colon < 0 ? "" : login.substring(colon + 1));
        } catch (URISyntaxException e) {
            throw wrong(); // its message holds the password
        }
    }

    Proxy proxy() {
        return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
    }

    private static StartRefused wrong() {
        return new StartRefused(Message.of("telegram.wrong.proxy"));
    }

    @Override
    public String toString() {
        return type + " " + host + ":" + port;
    }
}
