"""STS, as boto3 and awscli see it."""

from simulator import SimulatorTest, aws_json, client


class GetCallerIdentity(SimulatorTest):
    def test_boto3_names_the_account(self):
        answer = client("sts").get_caller_identity()
        self.assertEqual("123456789012", answer["Account"])

    def test_awscli_names_the_account(self):
        self.assertEqual("123456789012", aws_json("sts", "get-caller-identity")["Account"])
