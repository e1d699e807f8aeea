namespace LoadPlatform.AwsSimulator.Tests.Model;

public class ShellTests
{
    [Theory]
    [InlineData("false && echo a || echo b", "b\n", 0)]
    [InlineData("true && echo a || echo b", "a\n", 0)]
    [InlineData("false; echo $?", "1\n", 0)]
    [InlineData("exit 75\necho no", "", 75)]
    [InlineData("mkdir /opt/x && cd /opt/x && echo one > f && echo two >> f; cat f | wc -l", "2\n", 0)]
    [InlineData("echo 'a  b'\" c$?\" # said", "a  b c0\n", 0)]
    [InlineData("ls /opt/sipp/audio/calls_pcmu/ | wc -l", "12\n", 0)]
    [InlineData("[ -f /opt/sipp/scenarios/uac_asterisk.xml ] && [ -d /opt ] && [ 3 -eq 3 ] && echo yes", "yes\n", 0)]
    [InlineData("foo 2>/dev/null; echo $?", "127\n", 0)]
    [InlineData("ls /nowhere 2>&1 | grep -c 'No such file'", "1\n", 0)]
    [InlineData("echo a BYE and a BYE | grep -o BYE | wc -l", "2\n", 0)]
    [InlineData("set -u\nx=3\necho \"$x\" ${x}", "3 3\n", 0)]
    [InlineData("cd /opt/sipp\nls '/opt/sipp/audio/calls_pcmu/'*_00*.wav | wc -l\necho *.none sc* 'sc*'", "9\n*.none scenarios sc*\n", 0)]
    [InlineData("stat -c %Y /nowhere 2>/dev/null || echo none", "none\n", 0)]
    [InlineData("! true || echo ok", "ok\n", 0)]
    [InlineData("false ||\n echo joined", "joined\n", 0)]
    public void Run_Script_AnswersAsASHell(string script, string output, int exitCode)
    {
        var result = new WorldDriver().Run(script);

        Assert.Equal((output, exitCode), (result.Output, result.ExitCode));
    }

    [Theory]
    [InlineData("echo 'open")]
    [InlineData("echo \"open")]
    [InlineData("echo $(id)")]
    [InlineData("echo `id`")]
    [InlineData("sleep 1 &")]
    [InlineData("&& true")]
    [InlineData("echo a | ")]
    [InlineData("true ||")]
    [InlineData("echo >")]
    [InlineData("if true; then echo a; fi")]
    [InlineData("a() { true; }")]
    [InlineData("set -u\necho $nowhere")]
    public void Run_UnreadableScript_ExitsWith2AndSaysWhy(string script)
    {
        var result = new WorldDriver().Run(script);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("sh: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UnknownCommand_ExitsWith127()
    {
        var result = new WorldDriver().Run("foo");

        Assert.Equal((127, "sh: 1: foo: not found\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public void Run_RandomScripts_NeverThrows()
    {
        string[] pieces = ["'", "\"", "$", "$?", "${", "}", "\\", "\n", ";", "&&", "||", "|", ">", "2>&1", ">&", "<", "[", "]", "-eq", "sipp", "-bg", "-d", "kill", "pkill", "-f", "(", "grep", "*", "head", "-n", "#", "é", "cd", "rm", "-rf", "/", "mkdir"];
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var script = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));

            Assert.InRange(new WorldDriver().Run(script).ExitCode, 0, 255);
        }
    }
}
