using System.Security.Cryptography;

namespace LoadPlatform.AppHost.Infrastructure;

/// <summary>A generated secret that stays the same as long as its data folder does, readable by its owner only.</summary>
internal static class SecretFile
{
    private const int Length = 32;

    /// <summary>Reads the secret at <paramref name="path"/>; makes one where there is none.</summary>
    public static string ReadOrCreate(string path)
    {
        if (File.Exists(path))
            return File.ReadAllText(path);

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var secret = RandomNumberGenerator.GetHexString(Length, lowercase: true);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using var writer = new StreamWriter(path, options);
        writer.Write(secret);
        return secret;
    }
}
