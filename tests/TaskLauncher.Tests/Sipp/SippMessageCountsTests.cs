using LoadPlatform.TaskLauncher.Sipp;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sipp;

public sealed class SippMessageCountsTests
{
    [Theory]
    [InlineData(RealSipp.CountsHeader, RealSipp.ThreeAnswered, 3, 0)]
    [InlineData(RealSipp.CountsHeader, RealSipp.ThreeRinging, 0, 0)]
    [InlineData(RealSipp.ByeCountsHeader, RealSipp.ThreeHungUpAsExpected, 3, 3)]
    public void Parse_WhatSippWrote_CountsAnswersAndHangUps(string header, string line, int connected, int hangUps) =>
        Assert.Equal(new SippMessageCounts(connected, hangUps), SippMessageCounts.Parse(header, line));

    [Theory]
    [InlineData("T;0_REGISTER_Sent;1_200_Recv;2_INVITE_Sent;3_407_Recv;4_ACK_Sent;5_INVITE_Sent;6_200_Recv;7_ACK_Sent;8_BYE_Sent;9_200_Recv;", "t;9;9;9;9;9;9;7;7;3;3;", 7)]
    [InlineData("T;0_INVITE_Sent;1_183_Recv;2_PRACK_Sent;3_200_Recv;4_200_Recv;5_ACK_Sent;", "t;9;9;9;9;7;7;", 7)]
    [InlineData("T;0_INVITE_Sent;1_200_Recv;2_ACK_Sent;3_INVITE_Sent;4_200_Recv;5_ACK_Sent;", "t;9;4;4;5;5;5;", null)]
    [InlineData("T;0_INVITE_Sent;1_603_Recv;2_ACK_Sent;", "t;9;9;9;", null)]
    public void Parse_OtherScenarios_CountsTheAnswersToTheInvite(string header, string line, int? connected) =>
        Assert.Equal(connected, SippMessageCounts.Parse(header, line)!.Connected);

    /// <summary>SIPp may be writing the line that is read.</summary>
    [Fact]
    public void Parse_LineCutAnywhere_IsNotRead()
    {
        for (var length = 0; length < RealSipp.ThreeAnswered.Length; length++)
            Assert.Null(SippMessageCounts.Parse(RealSipp.CountsHeader, RealSipp.ThreeAnswered[..length]));
        Assert.Null(SippMessageCounts.Parse(RealSipp.CountsHeader, RealSipp.CountsHeader));
    }
}
