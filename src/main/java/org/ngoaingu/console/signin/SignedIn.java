package org.ngoaingu.console.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.ngoaingu.console.Visitor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells Spring Security who the cookie stands for: the principal is the actor, the details are the visitor. */
final class SignedIn extends OncePerRequestFilter {

    private final ConsoleSessions sessions;

    SignedIn(ConsoleSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        sessions.of(request).ifPresent(SignedIn::enter);
        next.doFilter(request, response);
    }

    private static void enter(Visitor visitor) {
        var token = UsernamePasswordAuthenticationToken.authenticated(visitor.actor(), null, List.of());
        token.setDetails(visitor);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
    }
}
