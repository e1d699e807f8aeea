using LoadPlatform.AppHost.Infrastructure;

namespace LoadPlatform.AppHost.Tests.Infrastructure;

public sealed class ContainerRuntimeTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("container-runtime-").FullName;

    [Theory]
    [InlineData("echo 28.0.1", true)]
    [InlineData("echo 'Cannot connect to the Docker daemon' >&2; exit 1", false)]
    [InlineData("echo; echo 'Cannot connect to the Docker daemon' >&2", false)]
    [InlineData("echo 28.0.1; exit 1", false)]
    public void Works_ClientAnswers_OnlyAServersVersionCounts(string script, bool expected) =>
        Assert.Equal(expected, ContainerRuntime.Works(Client(script), Limit));

    [Fact]
    public void Works_ClientHangs_GivesUp() => Assert.False(ContainerRuntime.Works(Client("exec sleep 1000"), TimeSpan.FromMilliseconds(300)));

    [Fact]
    public void Works_NoClient_IsFalse() => Assert.False(ContainerRuntime.Works(Path.Combine(_folder, "nothing"), Limit));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Client(string script)
    {
        var path = Path.Combine(_folder, "docker");
        File.WriteAllText(path, $"#!/bin/sh\n[ \"$1\" = info ] || exit 2\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        return path;
    }
}
