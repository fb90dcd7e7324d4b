package org.ngoaingu.console;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A browser that is signed in to the pages, or is not. */
record SignedInBrowser(MockMvc web, @Nullable Cookie session) {

    /** Signs in by the code. */
    static SignedInBrowser signedIn(MockMvc web, String code) throws Exception {
        var answer = web.perform(post("/console/sign-in").param("code", code).with(csrf()))
                .andReturn()
                .getResponse();
        return new SignedInBrowser(web, Objects.requireNonNull(answer.getCookie("console")));
    }

    MockHttpServletResponse open(String path) throws Exception {
        return perform(get(java.net.URI.create(path)));
    }

    MockHttpServletResponse send(String path, String... parameters) throws Exception {
        var request = post(java.net.URI.create(path)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return perform(request);
    }

    MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        if (session != null) {
            request.cookie(session);
        }
        var response = web.perform(request).andReturn().getResponse();
        response.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
        return response;
    }
}
