/**
 * The pages on which quotes are submitted, approved and returned, and where admins set the rules.
 */
@NullMarked
package com.operanttechnologies.quote.web.approval;

import org.jspecify.annotations.NullMarked;
