/** Accounts and billing as shared services, reached by signed HTTP. */
@NullMarked
package com.operanttechnologies.billing.http;

import org.jspecify.annotations.NullMarked;
