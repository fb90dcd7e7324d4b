package org.ngoaingu.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** A role of the database server and its password, which is never printed. */
record Login(String user, String password) {

    private static final Duration USUAL_SILENCE = Duration.ofSeconds(60);

    /** A connection of its own, outside any pool; gives up after ten seconds. */
    Connection connect(String url) throws SQLException {
        return connect(url, USUAL_SILENCE);
    }

    /** @param silence how long a statement may last without a word of the server */
    Connection connect(String url, Duration silence) throws SQLException {
        var properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        properties.put("connectTimeout", "10");
        properties.put("loginTimeout", "10");
        properties.put("socketTimeout", Long.toString(silence.toSeconds()));
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return user;
    }
}
