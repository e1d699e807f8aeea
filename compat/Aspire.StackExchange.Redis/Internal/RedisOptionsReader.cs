using Microsoft.Extensions.Configuration;
using StackExchange.Redis;

namespace Aspire.StackExchange.Redis.Internal;

/// <summary>Reads a connection string with the defaults of this integration.</summary>
internal static class RedisOptionsReader
{
    public static ConfigurationOptions Read(string? connectionString, IEnumerable<IConfiguration> sections)
    {
        var options = string.IsNullOrWhiteSpace(connectionString) ? new ConfigurationOptions() : ConfigurationOptions.Parse(connectionString);

        // A server that starts later, or again, is waited for, unless the connection string says otherwise.
        if (connectionString?.Contains("abortConnect", StringComparison.OrdinalIgnoreCase) != true)
            options.AbortOnConnectFail = false;
        foreach (var section in sections)
            section.GetSection("ConfigurationOptions").Bind(options);
        return options;
    }
}
