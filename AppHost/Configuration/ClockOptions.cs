using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AppHost.Configuration;

/// <summary>The clock that all services share.</summary>
internal sealed class ClockOptions
{
    /// <summary>The default of <see cref="Scale"/> against the simulator.</summary>
    public const double SimulatorScale = 60;

    /// <summary>Simulated seconds per real second.</summary>
    /// <value>From 0.1 to 1000; the default is 60 against the simulator. Against AWS time is real.</value>
    [Range(0.1, 1000)]
    public double? Scale { get; set; }

    /// <summary>The instant (UTC) at which simulated and real time agree.</summary>
    /// <value>The default is the application's start, or what makes simulated time go on where earlier starts on the same data got to.</value>
    public DateTimeOffset? Epoch { get; set; }
}
