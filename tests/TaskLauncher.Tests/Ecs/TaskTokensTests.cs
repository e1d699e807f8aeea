using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Ecs;

public sealed class TaskTokensTests
{
    [Fact]
    public void ClientToken_LargestNumbers_FitsWhatEcsTakes()
    {
        var token = TaskTokens.ClientToken(Some.RunId, 9_999, 99, 9_999);

        Assert.InRange(token.Length, 1, 64);
        Assert.All(token, character => Assert.InRange(character, '!', '~'));
    }

    [Fact]
    public void StartedBy_Run_FitsWhatEcsTakes() => Assert.Matches("^[A-Za-z0-9/_-]{1,36}$", TaskTokens.StartedBy(Some.RunId));

    [Fact]
    public void ClientToken_AnyPartDiffers_IsAnother()
    {
        string[] tokens =
        [
            TaskTokens.ClientToken(Some.RunId, 1, 0, 0), TaskTokens.ClientToken(Some.RunId, 0, 1, 0), TaskTokens.ClientToken(Some.RunId, 0, 0, 1),
            TaskTokens.ClientToken(Some.RunId, 0, 0, 0), TaskTokens.ClientToken(Guid.Empty, 0, 0, 0), TaskTokens.ClientToken(Some.RunId, 11, 0, 0), TaskTokens.ClientToken(Some.RunId, 1, 10, 0),
        ];

        Assert.Equal(tokens.Length, tokens.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(TaskTokens.ClientToken(Some.RunId, 3, 0, 0), TaskTokens.ClientToken(Some.RunId, 3, 0, 0));
    }
}
