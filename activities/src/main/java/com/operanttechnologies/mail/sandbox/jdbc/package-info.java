/** The sandbox's mails in PostgreSQL, its accounts, and its place in the product's life. */
@NullMarked
package com.operanttechnologies.mail.sandbox.jdbc;

import org.jspecify.annotations.NullMarked;
