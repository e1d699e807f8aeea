namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>A targets.yaml with a target that takes calls, another one, and one that takes none.</summary>
internal sealed class TargetsFile : IDisposable
{
    public const string Voice = "voice-agent";
    public const string Other = "other-agent";
    public const string Locust = "my-load";

    private const string Text = """
        targets:
          voice-agent:
            kind: ecs-service
            cluster: demo
            service: demo
            metrics: { namespace: demo }
            sipp: { instance: i-0123456789abcdef0, remote: "10.0.0.1:5060" }
          other-agent:
            kind: ecs-service
            cluster: other
            service: other
            metrics: { namespace: demo }
            sipp: { instance: i-0123456789abcdef0, remote: "10.0.0.1:5060" }
          my-load:
            kind: load-stack
            stack: demo-load
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-test-");

    public TargetsFile() => File.WriteAllText(Path, Text);

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "targets.yaml");

    public void Dispose() => _folder.Delete(recursive: true);
}
