package com.operanttechnologies.engine.settings;

import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The guarded HTTP client.
 *
 * @param allowedHosts host names that tenants may enter although they resolve to private addresses
 */
public record HttpSettings(@DefaultValue Set<String> allowedHosts) {}
