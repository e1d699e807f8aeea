namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>What the images of the account's own task definitions are on this machine.</summary>
internal static class BuiltInImages
{
    private const string Python = "/usr/bin/python3";

    public static IReadOnlyDictionary<string, ImageOptions> All { get; } = new Dictionary<string, ImageOptions>(StringComparer.Ordinal)
    {
        ["voice-agent"] = new()
        {
            Executable = "/bin/sh",
            Arguments = ["{stacks}/voice-agent/entrypoint.sh"],
            Environment = Variables(("SIP_ADDRESS", "{address}"), ("SIP_PORT", "{sip-port}")),
        },
        ["locust"] = new()
        {
            Executable = Python,
            Arguments = ["{stacks}/locust/entrypoint.py"],
            Environment = Variables(("LOCUST_WEB_HOST", "{address}"), ("LOCUST_MASTER_BIND_HOST", "{address}"), ("LOCUSTFILE", "locustfile.py")),
        },
        ["load-target"] = new()
        {
            Executable = Python,
            Arguments = ["-u", "{stacks}/load-target/server.py"],
            Environment = Variables(("HOST", "{address}")),
        },
    };

    private static Dictionary<string, string> Variables(params (string Name, string Value)[] variables) =>
        variables.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);
}
