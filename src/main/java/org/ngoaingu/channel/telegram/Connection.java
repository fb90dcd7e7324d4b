package org.ngoaingu.channel.telegram;

import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * The way to the host of the Bot API: time-outs, proxy, no redirects, and of a call that fails whether it was written.
 * OkHttp itself repeats nothing, since a message that is sent twice is read twice.
 */
@WithTelegram
class Connection implements DisposableBean {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final int AT_ONCE = 128;
    private static final String SAID_BEFORE = "Proxy-Authorization";

    private final OkHttpClient client;

    Connection(TelegramSettings settings) {
        var dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        var builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(CONNECT)
                .readTimeout(CALL)
                .writeTimeout(CALL)
                .callTimeout(CALL)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addInterceptor(Connection::tellWhetherWritten)
                .addNetworkInterceptor(Connection::noteWritten);
        settings.proxy().ifPresent(proxy -> use(proxy, builder));
        client = builder.build();
    }

    /** It broke; the message is that of the cause. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        private final boolean written;

        Broken(boolean written, String why) {
            super(why);
            this.written = written;
        }

        boolean written() {
            return written;
        }
    }

    /** Whether the call has come as far as being written; rides along with its request. */
    private static final class Progress {

        private final AtomicBoolean written = new AtomicBoolean();
    }

    OkHttpClient client() {
        return client;
    }

    /** For a call that is answered only when there is something, or the time is over. */
    OkHttpClient patient(Duration call) {
        return client.newBuilder().callTimeout(call).readTimeout(call).build();
    }

    private static Response tellWhetherWritten(Interceptor.Chain chain) throws IOException {
        var progress = new Progress();
        var request = chain.request().newBuilder().tag(Progress.class, progress).build();
        try {
            var response = chain.proceed(request);
            if (response.code() >= 500 || response.isRedirect()) {
                response.close();
                throw new Broken(true, "HTTP " + response.code());
            }
            return response;
        } catch (Broken e) {
            throw e;
        } catch (IOException e) {
            throw new Broken(progress.written.get(), e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /** Connected, and through the proxy: from here on the request is written. */
    private static Response noteWritten(Interceptor.Chain chain) throws IOException {
        var progress = chain.request().tag(Progress.class);
        if (progress != null) {
            progress.written.set(true);
        }
        var response = chain.proceed(chain.request());
        // OkHttp would send a 503 with "Retry-After: 0" once more
        return response.newBuilder().removeHeader("Retry-After").build();
    }

    private static void use(ProxyAddress address, OkHttpClient.Builder builder) {
        builder.proxy(address.proxy());
        var user = address.user();
        if (user == null) {
            return;
        }
        if (address.type() == Proxy.Type.SOCKS) {
            Authenticator.setDefault(new SocksLogin(address, user));
        } else {
            builder.proxyAuthenticator((route, response) -> response.request().header(SAID_BEFORE) != null
                    ? null
                    : response.request()
                            .newBuilder()
                            .header(SAID_BEFORE, Credentials.basic(user, address.password()))
                            .build());
        }
    }

    /** Java asks for the login of a SOCKS proxy here and nowhere else; nobody else is told it. */
    private static final class SocksLogin extends Authenticator {

        private final ProxyAddress address;
        private final String user;

        SocksLogin(ProxyAddress address, String user) {
            this.address = address;
            this.user = user;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            return address.host().equalsIgnoreCase(getRequestingHost()) && address.port() == getRequestingPort()
                    ? new PasswordAuthentication(user, address.password().toCharArray())
                    : null;
        }
    }

    @Override
    public void destroy() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
