using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AppHost.Configuration;

/// <summary>Where the cache listens, on 127.0.0.1; the default is not that of an installed Redis.</summary>
internal sealed class RedisOptions
{
    /// <summary>The port.</summary>
    /// <value>From 1 to 65535; the default is 16379.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 16379;
}
