package org.ngoaingu.channel.webchat;

import jakarta.servlet.DispatcherType;
import org.ngoaingu.channel.PageSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may fetch what: the start page, the chat, static files and the health are open, all else is refused. Whose chat
 * a browser sees is a matter of its key (see {@link org.ngoaingu.channel.WebChats}).
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    /** Where Telegram brings updates, if it does; it shows a secret of its own. */
    private static final String WEBHOOK = "/telegram/webhook";

    @Bean
    SecurityFilterChain webChain(HttpSecurity http) {
        return PageSecurity.pages(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/", "/chat", "/chat/**", "/assets/**", "/favicon.ico", "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, WEBHOOK)
                        .permitAll()
                        .requestMatchers("/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(WEBHOOK))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, e) -> response.sendError(404))) // nobody signs in here: it is not there
                .build();
    }
}
