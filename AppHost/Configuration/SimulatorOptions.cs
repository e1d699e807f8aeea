using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AppHost.Configuration;

/// <summary>Where the simulator listens, on 127.0.0.1.</summary>
internal sealed class SimulatorOptions
{
    /// <summary>The port.</summary>
    /// <value>From 1 to 65535; the default is 4566.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 4566;
}
