package org.ngoaingu.channel.webchat;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who may fetch what: the start page, the chat, static files and the health are open, all else is refused. Whose chat
 * a browser sees is a matter of its key (see {@link org.ngoaingu.channel.WebChats}); no session is kept in memory, so
 * an open page goes on working after a restart.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    private static final String CONTENT =
            "default-src 'self'; base-uri 'none'; form-action 'self'; " + "frame-ancestors 'none'; object-src 'none'";

    /** Where Telegram brings updates, if it does; it shows a secret of its own. */
    private static final String WEBHOOK = "/telegram/webhook";

    @Bean
    SecurityFilterChain webChain(HttpSecurity http) {
        var csrfTokens = new CookieCsrfTokenRepository();
        csrfTokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
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
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers(WEBHOOK))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, e) -> response.sendError(404))) // nobody signs in here: it is not there
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }
}
