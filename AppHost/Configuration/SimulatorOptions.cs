using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AppHost.Configuration;

/// <summary>Where the simulator listens, on 127.0.0.1, and its parameters.</summary>
internal sealed class SimulatorOptions
{
    /// <summary>The configuration section that holds these options and, beside them, the simulator's own.</summary>
    public const string Section = "Simulator";

    /// <summary>The environment variable that names the simulator's file.</summary>
    public const string ConfigVariable = "SIMULATOR_CONFIG";

    /// <summary>The file that counts where none is named.</summary>
    public const string DefaultConfig = "simulator.yaml";

    /// <summary>The port.</summary>
    /// <value>From 1 to 65535; the default is 4566.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 4566;

    /// <summary>The file of the simulator's parameters; relative paths start at the repository's root. <see cref="ConfigVariable"/> names it too.</summary>
    /// <value>The default is <c>simulator.yaml</c> in the repository where there is one, else none.</value>
    public string? Config { get; set; }
}
