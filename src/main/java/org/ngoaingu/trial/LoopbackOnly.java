package org.ngoaingu.trial;

import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** A trial lets everybody be anybody, so it answers this machine only unless {@code SERVER_ADDRESS} says otherwise. */
@Component
class LoopbackOnly implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final Trial trial;
    private final Environment environment;

    LoopbackOnly(Trial trial, Environment environment) {
        this.trial = trial;
        this.environment = environment;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        if (trial.isOn() && !environment.containsProperty("server.address")) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
