using System.ComponentModel.DataAnnotations;

namespace LoadPlatform.AwsSimulator.Processes;

/// <summary>
/// What a container image is on this machine. In every text <c>{address}</c> is the task's address, <c>{front}</c> the SIP front's,
/// <c>{sip-port}</c> the SIP port, <c>{stacks}</c> the folder of the simulator's own stacks.
/// </summary>
public sealed class ImageOptions
{
    /// <summary>The image's entry point: an absolute path, or a name to be found in /usr/local/bin, /usr/bin and so on.</summary>
    [Required]
    public string Executable { get; set; } = "";

    /// <summary>The entry point's arguments. Default none.</summary>
    public IList<string> Arguments { get; set; } = [];

    /// <summary>What follows them where the task definition has no command. Default none.</summary>
    public IList<string> Command { get; set; } = [];

    /// <summary>The image's variables; the task definition's go over them.</summary>
    public IDictionary<string, string> Environment { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The working directory, an absolute path; where none is given, an empty folder of the container's own.</summary>
    public string? WorkingDirectory { get; set; }
}
