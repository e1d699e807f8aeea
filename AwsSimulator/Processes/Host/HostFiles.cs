using System.Buffers.Binary;
using LoadPlatform.AwsSimulator.Processes.Containers;
using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Processes.Host;

/// <summary>What lies on the SIPp host: the scenario, the audio files, a folder for runs, one for the scripts that Run Command sends.</summary>
internal sealed class HostFiles(IOptions<SimulatorOptions> options, WorkFolder work)
{
    private const int SampleRate = 8000;
    private const short Pcmu = 7;
    private static readonly string Stack = Path.Combine(AppContext.BaseDirectory, "Stacks", "sipp-host");

    /// <summary>Makes the files visible in the host, and keeps it alive.</summary>
    public static string InitScript => Path.Combine(Stack, "init.sh");

    /// <summary>What the host sees below /opt.</summary>
    public string Root => work.Host;

    /// <summary>Makes all files anew.</summary>
    public void Make()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
        foreach (var folder in new[] { "sipp/scenarios", "sipp/runs", "sipp/audio/calls_pcmu", "ssm" })
            Directory.CreateDirectory(Path.Combine(Root, folder));
        File.Copy(Path.Combine(Stack, "uac_asterisk.xml"), Path.Combine(Root, "sipp/scenarios/uac_asterisk.xml"));
        var silence = OneSecondOfSilence();
        for (var i = 1; i <= options.Value.Sipp.AudioFiles; i++)
            File.WriteAllBytes(Path.Combine(Root, $"sipp/audio/calls_pcmu/call_{i:000}.wav"), silence);
    }

    /// <summary>Writes a script.</summary>
    /// <returns>Where the host sees it, and its folder.</returns>
    public (string Script, string Folder) Write(Guid id, string script)
    {
        Directory.CreateDirectory(Path.Combine(Root, "ssm", $"{id}"));
        File.WriteAllText(Path.Combine(Root, "ssm", $"{id}", "_script.sh"), script);
        return ($"/opt/ssm/{id}/_script.sh", $"/opt/ssm/{id}");
    }

    /// <summary>Removes a script that has ended.</summary>
    public void Remove(Guid id)
    {
        var folder = Path.Combine(Root, "ssm", $"{id}");
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static byte[] OneSecondOfSilence()
    {
        var file = new byte[44 + SampleRate];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), Pcmu);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), SampleRate);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 8);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), SampleRate);
        file.AsSpan(44).Fill(0xFF);
        return file;
    }
}
