using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.ServiceDefaults.Tests.Aws;

public sealed class ShellScriptTests
{
    [Theory]
    [InlineData("", "''")]
    [InlineData("plain", "'plain'")]
    [InlineData("two words", "'two words'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("$(rm -rf /)", "'$(rm -rf /)'")]
    [InlineData("a\nb", "'a\nb'")]
    public void Quote_Value_IsOneSingleQuotedWord(string value, string quoted) =>
        Assert.Equal(quoted, ShellScript.Quote(value));

    [Fact]
    public void Quote_Nul_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ShellScript.Quote("a\0b"));

    [Fact]
    public void Quote_AnyValue_ReachesTheShellUnchanged()
    {
        var characters = Gen.Elements([.. "abc '\"$`\\;&|<>()*?[]#~!={}%\n\t-ä€"]);
        var values = Arb.From(Gen.ListOf(characters).Select(list => string.Concat(list)));

        Prop.ForAll(values, value => Echo(value) == value).QuickCheckThrowOnFailure();
    }

    private static string Echo(string value)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", $"printf %s {ShellScript.Quote(value)}" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return output;
    }
}
