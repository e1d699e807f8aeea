using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AppHost.Configuration;

/// <summary>Where the Aspire dashboard listens, on 127.0.0.1.</summary>
internal sealed class DashboardOptions
{
    /// <summary>The port for browsers.</summary>
    /// <value>From 1 to 65535; the default is 18888.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 18888;

    /// <summary>The port for telemetry (OTLP over gRPC).</summary>
    /// <value>From 1 to 65535; the default is 18889.</value>
    [Range(1, 65535)]
    public int OtlpPort { get; set; } = 18889;
}
