/** Mails in a tenant's own words: what a template may say, and what becomes of it. */
@NullMarked
package com.operanttechnologies.followup.template;

import org.jspecify.annotations.NullMarked;
