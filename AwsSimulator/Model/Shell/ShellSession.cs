using LoadPlatform.AwsSimulator.Model.Hosts;

namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>The state of one running script.</summary>
internal sealed class ShellSession(SippHost host)
{
    public SippHost Host { get; } = host;

    public FileSystem Files => Host.Files;

    public string Folder { get; set; } = "/";

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public int LastStatus { get; set; }

    /// <summary>"set -u": an unset variable is an error.</summary>
    public bool RefusesUnset { get; set; }

    /// <summary>Set by "exit".</summary>
    public int? ExitCode { get; set; }

    /// <summary>The sleep that the script has come to and not slept yet.</summary>
    public TimeSpan Nap { get; set; }

    public string Path(string path) => FileSystem.Resolve(Folder, path);
}
