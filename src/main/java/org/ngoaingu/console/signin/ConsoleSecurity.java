package org.ngoaingu.console.signin;

import jakarta.servlet.DispatcherType;
import org.ngoaingu.channel.PageSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Whoever is not signed in sees of this room the sign-in page only. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    @Bean
    @Order(1) // before the chain of all other pages
    SecurityFilterChain consoleChain(HttpSecurity http, ConsoleSessions sessions) {
        return PageSecurity.pages(http)
                .securityMatcher("/console", "/console/**")
                .addFilterBefore(new SignedIn(sessions), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/console/sign-in")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint((request, response, e) -> response.sendError(401)))
                .build();
    }
}
