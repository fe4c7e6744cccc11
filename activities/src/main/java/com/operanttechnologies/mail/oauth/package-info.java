/** Access to mailboxes by OAuth2 (RFC 6749, RFC 7636) in place of passwords. */
@NullMarked
package com.operanttechnologies.mail.oauth;

import org.jspecify.annotations.NullMarked;
