package org.ngoaingu.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A role of the database server and its password, which is never printed. */
record Login(String user, String password) {

    /** A connection of its own, outside any pool; gives up after ten seconds. */
    Connection connect(String url) throws SQLException {
        var properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        properties.put("connectTimeout", "10");
        properties.put("loginTimeout", "10");
        properties.put("socketTimeout", "60");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return user;
    }
}
