package org.ngoaingu.channel;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What holds for all pages: forms carry a token, nothing is loaded from elsewhere, nobody frames them, and no session is
 * kept in memory, so that an open page goes on working after a restart.
 */
public final class PageSecurity {

    private static final String CONTENT =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private PageSecurity() {}

    public static HttpSecurity pages(HttpSecurity http) {
        var csrfTokens = new CookieCsrfTokenRepository();
        csrfTokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        // Who is signed in is found anew at each request: that must not make the forms of other tabs
                        // stale
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)));
    }
}
