using LoadPlatform.AppHost.Infrastructure;

namespace LoadPlatform.AppHost.Tests.Infrastructure;

public sealed class SecretFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("secret-").FullName;

    [Fact]
    public void ReadOrCreate_Twice_GivesTheSameSecretToItsOwnerOnly()
    {
        var path = Path.Combine(_folder, "sub", "password");

        var first = SecretFile.ReadOrCreate(path);

        Assert.Equal(32, first.Length);
        Assert.Equal(first, SecretFile.ReadOrCreate(path));
        Assert.NotEqual(first, SecretFile.ReadOrCreate(Path.Combine(_folder, "other")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
